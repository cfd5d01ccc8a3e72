package io.didymium.examples.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines and tables on lines of a width. */
class LineLayoutTest {
    @Test
    void aTableThatIsTooWideIsBrokenInItsTextAndLosesNothing() {
        Table table = new Table()
                .column("name", Table.Align.LEFT)
                .column("kg", Table.Align.POINT)
                .column("at", Table.Align.LEFT);
        table.row("NdPr metal from the third campaign", "1,234.5", "Works");
        table.row("Dy", "0.25", "Hall");

        assertThat(LineLayout.lines(table.lines("  "), 36))
                .containsExactly(
                        "  name                     kg  at",
                        "  NdPr metal from    1,234.5   Works",
                        "  the third",
                        "  campaign",
                        "  Dy                     0.25  Hall");
        assertThat(LineLayout.lines(table.lines("  "), 80))
                .containsExactly(
                        "  name                                      kg  at",
                        "  NdPr metal from the third campaign  1,234.5   Works",
                        "  Dy                                      0.25  Hall");
    }

    @Test
    void aLongWordInATableIsBrokenBehindASignElseAnywhere() {
        Table table = new Table().column("", Table.Align.LEFT).column("", Table.Align.LEFT);
        table.row("urn:didymium:rotors:batch", "abcdefghijklmnopqrstuvwxyz");

        assertThat(LineLayout.lines(table.lines(""), 30))
                .containsExactly("urn:didymium:   abcdefghijklmn", "rotors:batch    opqrstuvwxyz");
    }

    @Test
    void aRowThatIsTooWideForItsWordsIsPrintedOnTwoStories() {
        Table table = new Table()
                .column("what", Table.Align.LEFT)
                .column("measured", Table.Align.POINT)
                .column("adjusted", Table.Align.POINT)
                .column("", Table.Align.LEFT);
        table.row("mass of praseodymium in spent salt", "24.975710", "24.975711", "redundant");

        assertThat(LineLayout.lines(table.lines("  "), 36))
                .containsExactly(
                        "  what",
                        "     measured   adjusted",
                        "  mass of praseodymium in spent salt",
                        "    24.975710  24.975711  redundant");
    }

    @Test
    void aLineIsBrokenBehindItsIndentationAndAPathStaysWhole() {
        assertThat(LineLayout.lines("  one two three", 10)).containsExactly("  one two", "    three");
        assertThat(LineLayout.lines("at /a/very/long/path here", 12)).containsExactly("at /a/very/long/path", "  here");
        assertThat(LineLayout.lines(Wrap.lines("- ", "  ", "one two three"), 9))
                .containsExactly("- one two", "  three");
    }

    @Test
    void coloursTakeNoWidth() {
        String green = "\u001b[32mACCEPTED\u001b[0m";
        assertThat(LineLayout.lines("x " + green, 10)).containsExactly("x " + green);
        assertThat(LineLayout.width(green)).isEqualTo(8);
    }

    @Test
    void textOfOthersHasNoMarks() {
        Table table = new Table().column("", Table.Align.LEFT);
        table.row("a\u001fb\u001ec\u001dd");
        assertThat(LineLayout.lines(table.lines(""), 80)).isEqualTo(List.of("a b c d"));
        assertThat(LineLayout.lines(Wrap.lines("", "", "\u001da\u001db"), 80)).isEqualTo(List.of("a b"));
    }
}
