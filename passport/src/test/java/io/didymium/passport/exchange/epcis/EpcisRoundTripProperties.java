package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any chain comes back from EPCIS as it was, up to what the document lists as lost. */
class EpcisRoundTripProperties {
    private static final Pattern BELOW_MILLISECONDS = Pattern.compile("\"eventTime\":\"[^\"]*\\.[0-9]{3,8}$");

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Property(tries = 60)
    void aChainComesBackUpToWhatIsListedAsLost(@ForAll("samples") ChainSample sample) throws MalformedInputException {
        EpcisDraft draft =
                EpcisReader.standard().read(Histories.written(sample.chain()).json());

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.leftOut()).isEmpty();
        assertThat(Histories.carried(draft)).isEqualTo(Histories.carried(sample.chain()));
    }

    @Property(tries = 20)
    void theSameChainGivesTheSameBytes(@ForAll("samples") ChainSample sample) {
        assertThat(Histories.written(sample.chain()).json())
                .isEqualTo(Histories.written(sample.chain()).json());
    }

    /** The id of an event is the hash of what it states, of times to the millisecond. */
    @Property(tries = 60)
    void aDigitThatIsAlteredInAnEventIsAFault(
            @ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 1_000_000) int where)
            throws MalformedInputException {
        String text = Histories.written(sample.chain()).json().toUtf8();
        int from = text.indexOf("\"epcisBody\"");
        int place = from + where % (text.length() - from);
        while (place < text.length() && !Character.isDigit(text.charAt(place))) {
            place++;
        }
        Assume.that(place < text.length()
                && !BELOW_MILLISECONDS.matcher(text.substring(0, place)).find());
        char digit = (char) ('0' + (text.charAt(place) - '0' + 1) % 10);
        String altered = text.substring(0, place) + digit + text.substring(place + 1);

        try {
            assertThat(EpcisReader.standard().read(Bytes.ofUtf8(altered)).faults())
                    .isNotEmpty();
        } catch (MalformedInputException e) {
            // A number with a zero before it is no JSON.
            assertThat(e.location()).isNotNull();
        }
    }
}
