<?php
// TCPDF, drawn with cells. It cannot embed Inter, whose outlines are PostScript's, so it draws with
// Noto Sans. Its fonts are converted once, into FONT_CACHE. Untagged.
//
//   once WORDS OUTPUT, or warm FOLDER with orders on standard input, as in worker.py

error_reporting(E_ALL & ~E_DEPRECATED & ~E_WARNING);
ini_set('memory_limit', '-1');
define('K_PATH_FONTS', getenv('FONT_CACHE') . '/');
require_once 'tcpdf/tcpdf.php';

const SIDE = 57, LEADING = 12.15, BOTTOM = 785;

function font(string $weight): string {
  $path = getenv('FONTS') . "/NotoSans-$weight.ttf";
  return TCPDF_FONTS::addTTFfont($path, 'TrueTypeUnicode', '', 32, K_PATH_FONTS);
}

final class Invoice extends TCPDF {
  public array $words;

  public function begin(array $words): void {
    $this->words = $words;
    $this->setFontSubsetting(true);
    $this->setPrintHeader(false);
    $this->SetMargins(SIDE, 51, SIDE);
    $this->SetAutoPageBreak(true, 40);
    $this->SetTitle($words['documentTitle']);
    $this->SetAuthor($words['author']);
    $this->SetCellPadding(0);
    $this->AddPage();
    $this->SetLineStyle(['width' => .4, 'color' => [204, 204, 204]]);
  }

  public function Footer(): void {
    [$before, $between, $after] = $this->words['page'];
    $this->style('regular', 8);
    $this->SetXY(SIDE, 798);
    $this->Cell(380, 11, $this->words['foot']);
    $label = $before . $this->getAliasNumPage() . $between . $this->getAliasNbPages() . $after;
    $this->Cell(0, 11, $label, 0, 0, 'R');
  }

  public function style(string $weight, float $size): void {
    static $fonts = [];
    $fonts[$weight] ??= font(ucfirst($weight));
    $this->SetFont($fonts[$weight], '', $size);
  }

  public function head(): void {
    $words = $this->words;
    $this->style('bold', 20);
    $this->Cell(0, 38, $words['title'], 0, 1);
    foreach ($words['fields'] as [$label, $value]) {
      $this->style('regular', 9);
      $this->Cell(96, LEADING, $label);
      $this->style('bold', 9);
      $this->Cell(200, LEADING, $value, 0, 1);
    }
    $this->parties($this->GetY() + 14);
    $this->style('bold', 15);
    $this->Cell(0, 28, $words['headline'], 0, 1);
    $this->style('regular', 9);
    $this->MultiCell(0, LEADING, $words['memo'], 0, 'L');
    $this->Ln(14);
  }

  private function parties(float $top): void {
    $end = $top;
    foreach ($this->words['parties'] as $i => $party) {
      foreach ($party as $j => $line) {
        $this->style($j == 1 ? 'bold' : 'regular', $j ? 9 : 8);
        $this->SetXY(SIDE + 160 * $i, $top + LEADING * $j);
        $this->Cell(150, LEADING, $line);
      }
      $end = max($end, $top + LEADING * count($party));
    }
    $this->SetXY(SIDE, $end + 14);
  }

  private const WIDTHS = [233, 48, 72, 48, 80];

  private function tableHead(): void {
    $this->style('regular', 8);
    foreach ($this->words['columns'] as $i => $title)
      $this->Cell(self::WIDTHS[$i], 16, $title, 'B', 0, $i ? 'R' : 'L');
    $this->Ln(16);
  }

  public function lines(): void {
    $this->tableHead();
    foreach ($this->words['lines'] as $line) $this->row($line);
  }

  private function row(array $line): void {
    [$name, $detail] = $line;
    $this->style('regular', 9);
    $count = $this->getNumLines($name, self::WIDTHS[0]);
    $height = LEADING * ($count + ($detail === '' ? 0 : 1)) + 8;
    if ($this->GetY() + $height > BOTTOM) {
      $this->AddPage();
      $this->tableHead();
      $this->style('regular', 9);
    }
    $y = $this->GetY();
    $this->SetXY(SIDE, $y + 4);
    $this->MultiCell(self::WIDTHS[0], LEADING, $name, 0, 'L');
    for ($i = 1, $x = SIDE + self::WIDTHS[0]; $i < 5; $x += self::WIDTHS[$i++]) {
      $this->SetXY($x, $y + 4);
      $this->Cell(self::WIDTHS[$i], LEADING, $line[$i + 1], 0, 0, 'R');
    }
    if ($detail !== '') {
      $this->style('regular', 8);
      $this->SetXY(SIDE, $y + 4 + LEADING * $count);
      $this->Cell(self::WIDTHS[0], LEADING, $detail);
    }
    $this->Line(SIDE, $y + $height, 595.28 - SIDE, $y + $height);
    $this->SetXY(SIDE, $y + $height);
  }

  public function totals(): void {
    $rows = $this->words['totals'];
    if ($this->GetY() + 20 * count($rows) + 30 > BOTTOM) $this->AddPage();
    foreach ($rows as $i => [$label, $amount]) {
      $isLast = $i == count($rows) - 1;
      $this->style($isLast ? 'bold' : 'regular', $isLast ? 10.5 : 9);
      $this->SetX(595.28 - SIDE - 260);
      $this->Cell(180, 20, $label, 'T');
      $this->Cell(80, 20, $amount, 'T', 1, 'R');
    }
    $this->style('regular', 8);
    $this->MultiCell(0, 11, $this->words['footer'], 0, 'L');
  }
}

function render(string $path): string {
  $invoice = new Invoice('P', 'pt', 'A4', true, 'UTF-8', false);
  $invoice->begin(json_decode(file_get_contents($path), true));
  $invoice->head();
  $invoice->lines();
  $invoice->totals();
  return $invoice->Output('invoice.pdf', 'S');
}

if ($argv[1] === 'once') {
  file_put_contents($argv[3], render($argv[2]));
  exit;
}
while (($order = fgets(STDIN)) !== false) {
  [$first, $count, $output] = explode(' ', trim($order));
  for ($size = 0, $number = $first; $number < $first + $count; $number++) {
    $document = render("$argv[2]/$number.words.json");
    $size += strlen($document);
  }
  file_put_contents($output, $document);
  echo $size, "\n";
}
