import { startPane } from "./effects/start-pane.tsx";

const root = document.getElementById("pane");
if (root) void startPane(root, new URLSearchParams(location.search));
