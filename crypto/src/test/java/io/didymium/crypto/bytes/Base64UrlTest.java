package io.didymium.crypto.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {
    @Test
    void writesWithoutPadding() throws MalformedInputException {
        assertThat(Base64Url.encode(Bytes.ofHex("fbff"))).isEqualTo("-_8");
        assertThat(Base64Url.decode("-_8")).isEqualTo(Bytes.ofHex("fbff"));
        assertThat(Base64Url.decode("")).isEqualTo(Bytes.empty());
        assertThat(Base64.encode(Bytes.ofHex("fbff"))).isEqualTo("+/8=");
        assertThat(Base64.decode("+/8=")).isEqualTo(Bytes.ofHex("fbff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AAAAA",
                "AA=",
                "AA==",
                "AAA=",
                "+/8",
                "-_9",
                "AB",
                "AAB",
                "A A",
                "AAAA\n",
                "\nAAAA",
                "AA\u0000A",
                "AAé",
                "AA\u0141A",
                "A?AA",
                "AA.A",
                "====",
                "=",
                "AA=A"
            })
    void refusesEveryOtherSpelling(String text) {
        assertThatThrownBy(() -> Base64Url.decode(text)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AA",
                "AAA",
                "AA=",
                "AB==",
                "AAB=",
                "-_8=",
                "AAAA====",
                "AA==AA==",
                "A===",
                "====",
                "AAA= ",
                "AA AAA=="
            })
    void refusesEveryOtherPaddedSpelling(String text) {
        assertThatThrownBy(() -> Base64.decode(text)).isInstanceOf(MalformedInputException.class);
    }
}
