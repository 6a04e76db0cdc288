export default function Trouble() {
  return <h1>Trouble</h1>;
}
