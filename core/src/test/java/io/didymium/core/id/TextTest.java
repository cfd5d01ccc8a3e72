package io.didymium.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"Nesøya", "磁石", "\ud83e\uddf2", "a \"b\" \\ <c>", "\u2116 1"})
    void takesAnyScript(String text) {
        assertThat(Text.require(text, "name")).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2028"})
    void refusesBlanks(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.require(text, "name"))
                .withMessage("name must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200bb",
                "a\u200db",
                "\ufeffa",
                "a\u202eb",
                "a\u2066b",
                "a\u200fb",
                "a\u00adb",
                "a\u2029b",
                "a\u3164",
                "a\u034fb",
                "a\udb40\udc41"
            })
    void refusesWhatShowsNothingOrTurnsTheDirection(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.require(text, "name"));
    }

    @Test
    void refusesControlCharactersAndUnpairedSurrogates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.require("a\u001b[31m", "name"))
                .withMessage("name must have no control or invisible character or unpaired surrogate: U+001B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.require("\ud83ea", "name"))
                .withMessageEndingWith("U+D83E");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.require("a\udfff", "name"))
                .withMessageEndingWith("U+DFFF");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Text.require(null, "name"))
                .withMessage("name");
    }

    @Test
    void conceptsAndClassesNeedNames() {
        Concept scheme = new Concept("https://example.com/scheme", "Scheme");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concept("https://example.com/scheme", " "))
                .withMessage("name of https://example.com/scheme must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concept("scheme", "Scheme"))
                .withMessageStartingWith("concept IRI must be an absolute URI");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Classification(scheme, "", "Metals"))
                .withMessage("code of a class must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Classification(scheme, "2420", ""))
                .withMessage("name of class 2420 must not be blank");
        assertThat(scheme).isLessThan(new Concept("https://example.com/scheme", "Schemes"));
    }
}
