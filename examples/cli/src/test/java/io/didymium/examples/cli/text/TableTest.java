package io.didymium.examples.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What people see. */
class TableTest {
    @Test
    void alignsNumbersAtThePoint() {
        Table table = new Table().column("what", Table.Align.LEFT).column("kg", Table.Align.POINT);
        table.row("rock", Figures.exact(new BigDecimal("10000000")));
        table.row("copper", Figures.exact(new BigDecimal("-4.044")));
        assertThat(LineLayout.lines(table.lines("  "), 80))
                .containsExactly("  what                kg", "  rock    10,000,000.0", "  copper          -4.044");
    }

    @Test
    void roundsHalfToEven() {
        assertThat(Figures.rounded(new BigDecimal("1234.25"), 1)).isEqualTo("1,234.2");
        assertThat(Figures.rounded(new BigDecimal("0.5"), 0)).isEqualTo("0");
        assertThat(Figures.rounded(new BigDecimal("999.96"), 1)).isEqualTo("1,000.0");
    }

    @Test
    void takesFromForeignTextWhatSteersATerminal() {
        assertThat(TerminalText.line("Nd\u001b[31m\noxide\u202e")).isEqualTo("Nd [31m oxide ");
    }

    @Test
    void cutsLongTextAndSaysSo() {
        assertThat(TerminalText.within(8, "Praseodymium")).isEqualTo("Prase...");
    }
}
