package io.didymium.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotNumbersTest {
    private static final LotNumbers SERRA_AZULINA = new LotNumbers("urn:example:saz:batch:");
    private static final LotNumbers BOONARA = new LotNumbers("https://id.boonara.example/lot/");
    private static final LotNumbers KVITHOLM = new LotNumbers("https://id.kvitholm.example/lot/");

    @ParameterizedTest
    @ValueSource(strings = {"SAZ 26|01:Ä", "SAZ 26|02:稀土", "L-0001", "100 %", "a/b?c#d=e&f", "%41", " 7 ", "💎"})
    void aNumberIsReadBackAsItIs(String number) {
        assertThat(SERRA_AZULINA.number(SERRA_AZULINA.id(number))).contains(number);
        assertThat(LotNumbers.numberOf(SERRA_AZULINA.id(number))).contains(number);
        assertThat(LotNumbers.numberOf(BOONARA.id(number))).contains(number);
    }

    @Test
    void aNumberIsPercentEncoded() {
        assertThat(SERRA_AZULINA.id("SAZ 26|01:Ä")).hasToString("urn:example:saz:batch:SAZ%2026%7C01%3A%C3%84");
        assertThat(BOONARA.id("L-0001")).hasToString("https://id.boonara.example/lot/L-0001");
    }

    @Test
    void theSameNumberOfTwoSuppliersIsTwoLots() {
        BatchId boonara = BOONARA.id("L-0001");
        BatchId kvitholm = KVITHOLM.id("L-0001");

        assertThat(boonara).isNotEqualTo(kvitholm);
        assertThat(LotNumbers.numberOf(boonara)).isEqualTo(LotNumbers.numberOf(kvitholm));
        assertThat(BOONARA.number(kvitholm)).isEmpty();
    }

    @Test
    void twoNumbersThatLookAlikeAreNotTwoLots() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERRA_AZULINA.id("SAZ 26|01:A\u0308"))
                .withMessageContaining("normal form C");
        assertThatIllegalArgumentException().isThrownBy(() -> SERRA_AZULINA.id("L-\u200b0001"));
        assertThatIllegalArgumentException().isThrownBy(() -> SERRA_AZULINA.id(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:x:a+b", "urn:x:%C3", "urn:x:%E2%80%8B", "urn:x:A%CC%88", "urn:x:y:"})
    void anIdThatIsMadeOfNoNumberHasNone(String id) {
        assertThat(LotNumbers.numberOf(new BatchId(id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:example:saz", "example/", "", "urn:exa mple:"})
    void noIdsBeginWithWhatIsNoUri(String beginning) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LotNumbers(beginning));
    }
}
