export default function HomePage() {
  return <main className="with-margin flex-1 pl-le text-26 text-pen">Sát hạch</main>;
}
