import { startSelfTest } from "./self-test/start-self-test.tsx";

const root = document.getElementById("pane");
if (root) void startSelfTest(root);
