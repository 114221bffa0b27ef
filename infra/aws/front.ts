import {
  aws_certificatemanager as certificates,
  aws_cloudfront as cloudfront,
  Duration,
  aws_cloudfront_origins as origins,
  RemovalPolicy,
  aws_s3 as s3,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { contentPolicy } from "../local/pages/content-policy.ts";
import { privateBucket } from "./private-bucket.ts";
import type { Records } from "./records.ts";
import type { Settings } from "./settings.ts";

type Props = {
  readonly settings: Settings;
  readonly records: Records;
  /** The API's host behind `/v1/`. */
  readonly apiHost: string;
  /** Hosts the pane speaks to besides its own: the issuer's, and the bucket workbooks are fetched from. */
  readonly spokenTo: readonly string[];
  /** Hashes of the scripts that stand in the pages themselves. */
  readonly inlineScripts: readonly string[];
};

/** One origin for the add-in's pages and the API, so that no browser has to be told of another. */
export class Front extends Construct {
  readonly pages: s3.IBucket;
  readonly distribution: cloudfront.Distribution;
  readonly origin: string;

  constructor(scope: Construct, id: string, { settings, records, apiHost, spokenTo, inlineScripts }: Props) {
    super(scope, id);
    this.pages = privateBucket(this, "Pages", {
      encryption: s3.BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: records.accessLogs,
      serverAccessLogsPrefix: "pages/",
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const logs = privateBucket(this, "Logs", {
      encryption: s3.BucketEncryption.S3_MANAGED,
      // CloudFront still writes its log by an access control list.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
      serverAccessLogsBucket: records.accessLogs,
      serverAccessLogsPrefix: "front-logs/",
      lifecycleRules: [{ expiration: Duration.days(400) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { domain, firewall, officeJs } = settings;
    const officeOrigin = new URL(officeJs).origin;
    this.distribution = new cloudfront.Distribution(this, "Distribution", {
      comment: `Bảng Vàng · ${settings.stage}`,
      defaultRootObject: "index.html",
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: logs,
      ...(domain && {
        domainNames: [domain.name],
        certificate: certificates.Certificate.fromCertificateArn(this, "Certificate", domain.certificate),
        minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      ...(firewall !== undefined && { webAclId: firewall }),
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(this.pages),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.headers(spokenTo, [officeOrigin, ...inlineScripts]),
        compress: true,
      },
      additionalBehaviors: {
        "/v1/*": {
          origin: new origins.HttpOrigin(apiHost, {
            protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
          }),
          viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    this.origin = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
  }

  private headers(spokenTo: readonly string[], scripts: readonly string[]): cloudfront.ResponseHeadersPolicy {
    return new cloudfront.ResponseHeadersPolicy(this, "Headers", {
      comment: "Bảng Vàng: the pane may be shown by Office, and by nobody else",
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentPolicy({ scripts, spokenTo }),
          override: true,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: {
          referrerPolicy: cloudfront.HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }
}
