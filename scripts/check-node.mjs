// Plain JavaScript on purpose: it must run on a Node that cannot run the project, to say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Qanat needs Node 24.15 or newer and found ${process.version} at ${process.execPath}.\n` +
      'npm installs Node 26 beside the project for Linux, macOS and Windows (x64, arm64) as an optional\n' +
      'dependency; it seems to be missing. Run "npm ci" again without --omit=optional.\n' +
      `يحتاج قناة إلى Node 24.15 أو أحدث، والموجود ${process.version}. أعد تنفيذ "npm ci" دون --omit=optional.`,
  );
  process.exit(3);
}
