package io.didymium.passport.exchange.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written as a Digital Link is read as the same, and whatever is read is written as the same. */
class DigitalLinkProperties {
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    @Property
    void linksAreReadAsTheyWereWritten(@ForAll("elements") ElementString elements) throws MalformedInputException {
        DigitalLink link = DigitalLink.of("https://passports.example/a", elements);

        assertThat(DigitalLink.read(link.toString())).isEqualTo(link);
        assertThat(link.elements().elements()).containsExactlyInAnyOrderElementsOf(elements.elements());
    }

    @Property
    void readingNeverThrowsAnythingElse(@ForAll("uris") String uri) {
        try {
            DigitalLink link = DigitalLink.read(uri);
            assertThat(DigitalLink.read(link.toString())).isEqualTo(link);
        } catch (MalformedInputException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<ElementString> elements() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars(SET_82).ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> kilograms =
                Arbitraries.strings().withCharRange('0', '9').ofLength(6);
        return texts.list()
                .ofSize(4)
                .flatMap(values -> kilograms.flatMap(mass -> Arbitraries.subsetOf(0, 1, 2, 3, 4)
                        .map(chosen -> {
                            List<Gs1Element> all = new ArrayList<>(List.of(element("01", "09520123456788")));
                            String[] codes = {"22", "10", "21", "3103", "240"};
                            chosen.forEach(i -> all.add(element(codes[i], i == 3 ? mass : values.get(Math.min(i, 3)))));
                            return new ElementString(all);
                        })));
    }

    private static Gs1Element element(String code, String value) {
        return new Gs1Element(ApplicationIdentifier.find(code).orElseThrow(), value);
    }

    @Provide
    Arbitrary<String> uris() {
        return Arbitraries.of("01", "09520123456788", "21", "%41", "%", "?", "&", "=", "#", "/", "99=A", "gtin", "x")
                .list()
                .ofMaxSize(12)
                .map(parts -> "https://a/" + String.join("/", parts));
    }
}
