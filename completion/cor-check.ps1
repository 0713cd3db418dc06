# Completion of cor-check for PowerShell 5.1 and later.
Register-ArgumentCompleter -Native -CommandName @('cor-check', 'cor-check.cmd', 'cor-check.ps1') -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $program = Get-Command -Name cor-check -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
  if (-not $program) { return }
  $words = @()
  foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.StartOffset -ge $cursorPosition) { break }
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $words += $element.Value }
    else { $words += $element.Extent.Text }
  }
  $words += "$wordToComplete"
  # Not as arguments: cmd would read signs such as & in them as its own.
  $before = $env:COR_CHECK_WORDS
  try {
    $env:COR_CHECK_WORDS = $words -join "`n"
    $lines = @(& $program.Source __complete 2>$null)
  }
  finally { $env:COR_CHECK_WORDS = $before }
  foreach ($line in $lines) {
    if ($line -eq ':files') { continue }
    $word, $means = $line -split "`t", 2
    if (-not $means) { $means = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $means)
  }
}
