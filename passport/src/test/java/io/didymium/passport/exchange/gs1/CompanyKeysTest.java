package io.didymium.passport.exchange.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.gs1.check.CheckDigit;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys under the prefix of a company. */
class CompanyKeysTest {
    private static final CompanyKeys KEYS = new CompanyKeys("9520123");

    /** The GTIN of GS1's own examples. */
    @Test
    void theCheckDigitIsThatOfTheStandard() {
        assertThat(KEYS.gtin("45678")).isEqualTo("09520123456788");
        assertThat(new CompanyKeys("629104").gtin("150021")).isEqualTo("06291041500213");
        assertThat(CheckDigit.of("1061414100041")).isEqualTo(5);
    }

    @Test
    void lotsAndItemsAreDigitalLinks() {
        assertThat(KEYS.lot("45678", "ND/1")).isEqualTo(new BatchId("https://id.gs1.org/01/09520123456788/10/ND%2F1"));
        assertThat(KEYS.item("45678", "S-1")).isEqualTo(new BatchId("https://id.gs1.org/01/09520123456788/21/S-1"));
        assertThat(KEYS.isOwn(KEYS.lot("1", "A"))).isTrue();
        assertThat(KEYS.isOwn(new CompanyKeys("9520124").lot("1", "A"))).isFalse();
        assertThat(KEYS.isOwn(new BatchId("urn:example:batch:1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "1234567890123", "95a0123", "٩٥٢٠"})
    void whatIsNoPrefixIsRefused(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompanyKeys(prefix));
    }

    @Test
    void numbersThatAreNoneOfGs1AreRefused() {
        for (String wrong : new String[] {"", "123456", "-1", "x"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> KEYS.gtin(wrong));
        }
        for (String wrong : new String[] {"", "ND 1", "this-lot-number-is-too-long", "ä", ".", ".."}) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> KEYS.lot("1", wrong));
        }
    }

    /** Whatever a company numbers, its link is read as the same key and lot. */
    @Property
    void linksAreReadBack(
            @ForAll @IntRange(max = 99_999) int reference,
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'A', to = 'Z') @CharRange(from = '%', to = '?')
                    String lot)
            throws MalformedInputException {
        // A segment of dots alone is no part of a path in normal form (RFC 3986 section 5.2.4).
        Assume.that(!lot.equals(".") && !lot.equals(".."));
        DigitalLink link =
                DigitalLink.read(KEYS.lot(Integer.toString(reference), lot).value());

        assertThat(link.path().get(0).value()).isEqualTo(KEYS.gtin(Integer.toString(reference)));
        assertThat(link.path().get(1).value()).isEqualTo(lot);
    }
}
