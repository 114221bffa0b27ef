import {
  aws_cloudwatch_actions as actions,
  type aws_apigatewayv2 as apigateway,
  aws_budgets as budgets,
  aws_cloudwatch as cloudwatch,
  Duration,
  aws_iam as iam,
  type aws_lambda as lambda,
  aws_sns as sns,
  type aws_sqs as sqs,
  aws_sns_subscriptions as subscriptions,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { ObjectQueue } from "./object-queue.ts";
import type { Settings } from "./settings.ts";

type Props = {
  readonly settings: Settings;
  readonly api: apigateway.HttpApi;
  readonly functions: Readonly<Record<string, lambda.Function>>;
  readonly queues: Readonly<Record<string, ObjectQueue>>;
  /** Queues of last resort that belong to no other. */
  readonly parked: Readonly<Record<string, sqs.IQueue>>;
};

/** The paragraph of the runbook that says what to do. */
const RUNBOOK = "docs/runbook.md";

type Rule = {
  readonly id: string;
  /** Vietnamese first: who is woken reads it on a telephone. */
  readonly what: string;
  readonly paragraph: string;
  readonly metric: cloudwatch.IMetric;
  readonly above: number;
};

/** Alarms that each name what to do, a board that shows how it goes, and a word before the money is spent. */
export class Watch extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, { settings, api, functions, queues, parked: others }: Props) {
    super(scope, id);
    this.topic = new sns.Topic(this, "Alarms", {
      displayName: `Bảng Vàng ${settings.stage}`,
      enforceSSL: true,
    });
    if (settings.alarmMail)
      this.topic.addSubscription(new subscriptions.EmailSubscription(settings.alarmMail));
    const minutes = Duration.minutes(5);
    const rules: Rule[] = [
      ...[
        ...Object.entries(queues).map(([name, { parked }]) => [name, parked] as const),
        ...Object.entries(others),
      ].map(([name, parked]) => ({
        id: `${name}Parked`,
        what: "Có thông điệp không xử lý được, đã gác lại · messages were parked",
        paragraph: "messages-were-parked",
        metric: parked.metricApproximateNumberOfMessagesVisible({ period: minutes, statistic: "max" }),
        above: 0,
      })),
      ...Object.entries(queues).map(([name, { queue }]) => ({
        id: `${name}Stale`,
        what: "Bảng xếp hạng hoặc sổ chậm cập nhật quá 5 phút · results are more than five minutes behind",
        paragraph: "results-are-behind",
        metric: queue.metricApproximateAgeOfOldestMessage({ period: minutes, statistic: "max" }),
        above: 300,
      })),
      ...Object.entries(functions).map(([name, fn]) => ({
        id: `${name}Errors`,
        what: `Hàm ${name} báo lỗi · the function ${name} fails`,
        paragraph: "a-function-fails",
        metric: fn.metricErrors({ period: minutes, statistic: "sum" }),
        above: 0,
      })),
      {
        id: "ApiServerErrors",
        what: "API trả lỗi máy chủ · the API answers with server errors",
        paragraph: "the-api-answers-5xx",
        metric: api.metricServerError({ period: minutes, statistic: "sum" }),
        above: 4,
      },
      {
        id: "EventsMissed",
        what: "Lượt quét tìm thấy bảng chưa được tổng hợp · the sweep found results an event had missed",
        paragraph: "an-event-was-missed",
        metric: new cloudwatch.Metric({
          namespace: "BangVang",
          metricName: "BlocsMended",
          dimensionsMap: { service: "bang-vang" },
          period: Duration.hours(1),
          statistic: "sum",
        }),
        above: 0,
      },
    ];
    const alarms = rules.map((rule) => this.alarm(rule));
    this.board(settings, alarms, { api, functions, queues });
    this.spending(settings);
  }

  private alarm({ id, what, paragraph, metric, above }: Rule): cloudwatch.Alarm {
    const alarm = new cloudwatch.Alarm(this, id, {
      alarmDescription: `${what}. ${RUNBOOK}#${paragraph}`,
      metric,
      threshold: above,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new actions.SnsAction(this.topic));
    return alarm;
  }

  private board(
    { stage }: Settings,
    alarms: readonly cloudwatch.Alarm[],
    { api, functions, queues }: Pick<Props, "api" | "functions" | "queues">,
  ): void {
    new cloudwatch.Dashboard(this, "Board", {
      dashboardName: `bang-vang-${stage}`,
      widgets: [
        [new cloudwatch.AlarmStatusWidget({ title: "Cảnh báo · alarms", width: 24, alarms: [...alarms] })],
        [
          new cloudwatch.GraphWidget({
            title: "Yêu cầu và lỗi · requests and errors",
            width: 12,
            left: [api.metricCount(), api.metricClientError(), api.metricServerError()],
            right: [api.metricLatency({ statistic: "p95" })],
          }),
          new cloudwatch.GraphWidget({
            title: "Thông điệp đang chờ, tuổi lớn nhất · waiting messages, oldest",
            width: 12,
            left: Object.values(queues).map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
            right: Object.values(queues).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
          }),
        ],
        [
          new cloudwatch.GraphWidget({
            title: "Thời gian chạy p95 · duration p95",
            width: 12,
            left: Object.values(functions).map((fn) => fn.metricDuration({ statistic: "p95" })),
          }),
          new cloudwatch.GraphWidget({
            title: "Lỗi của hàm · errors of functions",
            width: 12,
            left: Object.values(functions).map((fn) => fn.metricErrors()),
          }),
        ],
      ],
    });
  }

  private spending({ budget, stage }: Settings): void {
    const publish = new iam.PolicyStatement({
      sid: "BudgetTells",
      actions: ["sns:Publish"],
      principals: [new iam.ServicePrincipal("budgets.amazonaws.com")],
      resources: [this.topic.topicArn],
    });
    this.topic.addToResourcePolicy(publish);
    new budgets.CfnBudget(this, "Budget", {
      budget: {
        budgetName: `bang-vang-${stage}`,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: budget, unit: "USD" },
        costFilters: { TagKeyValue: [`user:san-pham$bang-vang`] },
      },
      notificationsWithSubscribers: [
        {
          notification: { notificationType: "ACTUAL", comparisonOperator: "GREATER_THAN", threshold: 80 },
          subscribers: [{ subscriptionType: "SNS", address: this.topic.topicArn }],
        },
      ],
    });
  }
}
