package io.didymium.crypto.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "did",
                "did:",
                "did:web",
                "did:web:",
                "did:WEB:a.example",
                "DID:web:a.example",
                "did:web:mine",
                "did:web:A.example",
                "did:web:a.example/",
                "did:web:a.example#k",
                "did:web:a.example?x",
                "did:web:127.0.0.1",
                "did:web:[::1]",
                "did:web:1.2.3.4%3A80",
                "did:web:a.example:..",
                "did:web:a.example:.",
                "did:web:a.example:..%2f..%2fetc",
                "did:web:a.example:%2e%2e",
                "did:web:a.example:a%2Fb",
                "did:web:a.example:a%5Cb",
                "did:web:a.example::b",
                "did:web:a.example:",
                "did:web:a.example%3a80",
                "did:web:a.example%3A",
                "did:web:a.example%3A0",
                "did:web:a.example%3A65536",
                "did:web:a.example%3A80%3A80",
                "did:web:a.example%40b.example",
                "did:web:user@a.example",
                "did:web:-a.example",
                "did:web:a-.example",
                "did:web:a..example",
                "did:web:.example",
                "did:web:a.example.",
                "did:web:a.example:.hidden",
                "did:web:a.example:b c",
                "did:web:a.example:b%",
                "did:web:a.example:é",
                "did:web:a.example\n"
            })
    void refusesWhatIsNoDidOrCouldLeadAstray(String text) {
        assertThatThrownBy(() -> Did.parse(text)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:a.example",
                "did:web:a.example:b:c-d_e.f",
                "did:web:localhost%3A8080",
                "did:web:a.example%3A8443:x",
                "did:web:xn--nxasmq6b.example",
                "did:example:123",
                "did:key:z6Mk",
                "did:x:a:b::c",
                "did:x:%20"
            })
    void readsAndKeepsTheText(String text) throws MalformedInputException {
        assertThat(Did.parse(text).text()).isEqualTo(text);
        assertThat(Did.parse(text)).isEqualTo(Did.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:a.example",
                "#k",
                "did:web:a.example#",
                "did:web:a.example/p#k",
                "did:web:a.example?q#k",
                "did:web:a.example#a#b",
                "did:web:a.example#a b",
                "https://a.example#k",
                "did:web:a.example#%zz"
            })
    void refusesWhatIsNoNameOfAKey(String text) {
        assertThatThrownBy(() -> DidUrl.parse(text)).isInstanceOf(MalformedInputException.class);
    }

    @Property(tries = 500)
    void fileNamesAreNeitherPathsNorAlike(
            @ForAll @AlphaChars @NumericChars @Chars({'.', '-', '_', ':'}) @StringLength(min = 1, max = 150) String one,
            @ForAll @AlphaChars @NumericChars @Chars({'.', '-', '_', ':'}) @StringLength(min = 1, max = 150) String two)
            throws MalformedInputException {
        if (one.endsWith(":") || two.endsWith(":")) {
            return;
        }
        Did first = Did.parse("did:x:" + one);
        Did second = Did.parse("did:x:" + two);
        assertThat(first.fileName()).matches("did_[a-z0-9_.-]{1,200}").hasSizeLessThanOrEqualTo(120);
        assertThat(first.fileName()
                        .toLowerCase(Locale.ROOT)
                        .equals(second.fileName().toLowerCase(Locale.ROOT)))
                .isEqualTo(first.equals(second));
        String swapped =
                one.equals(one.toUpperCase(Locale.ROOT)) ? one.toLowerCase(Locale.ROOT) : one.toUpperCase(Locale.ROOT);
        assertThat(Did.parse("did:x:" + swapped).fileName().equals(first.fileName()))
                .isEqualTo(swapped.equals(one));
    }
}
