package io.didymium.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the number, its id is its own and gives it back. */
class LotNumberProperties {
    private static final LotNumbers NUMBERS = new LotNumbers("urn:example:saz:batch:");

    @Property(tries = 300)
    void differentNumbersHaveDifferentIds(@ForAll("numbers") String one, @ForAll("numbers") String other) {
        assertThat(NUMBERS.number(NUMBERS.id(one))).contains(one);
        assertThat(NUMBERS.id(one).equals(NUMBERS.id(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withChars(" |:/%#?+-._~ÄäöüßéŁ稀土批号0123456789ABCabc")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(text -> !text.isBlank());
    }
}
