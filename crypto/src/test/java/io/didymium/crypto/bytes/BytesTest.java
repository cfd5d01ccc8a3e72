package io.didymium.crypto.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @Test
    void isCutOffFromTheArraysAroundIt() {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toByteArray()[1] = 9;
        assertThat(bytes.toHex()).isEqualTo("010203");
    }

    @Test
    void slicesAndJoins() throws MalformedInputException {
        Bytes bytes = Bytes.ofHex("00ff10");
        assertThat(bytes.slice(1, 3)).isEqualTo(Bytes.ofHex("FF10"));
        assertThat(Bytes.concat(bytes, Bytes.empty(), bytes.slice(0, 1))).isEqualTo(Bytes.ofHex("00ff1000"));
        assertThat(bytes.at(1)).isEqualTo((byte) -1);
        assertThat(bytes.startsWith(Bytes.ofHex("00ff"))).isTrue();
        assertThat(bytes.startsWith(Bytes.ofHex("00ff1000"))).isFalse();
        assertThat(bytes).isLessThan(Bytes.ofHex("0100")).isGreaterThan(Bytes.ofHex("00ff"));
        assertThatThrownBy(() -> bytes.slice(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bytes.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void readsUtf8AndNothingElse() throws MalformedInputException {
        assertThat(Bytes.ofUtf8("Nd₂Fe₁₄B \ud83e\uddf2 \ufffd").toUtf8()).isEqualTo("Nd₂Fe₁₄B \ud83e\uddf2 \ufffd");
        Bytes overlong = Bytes.ofHex("6161c080");
        assertThatThrownBy(overlong::toUtf8)
                .isInstanceOfSatisfying(
                        MalformedInputException.class,
                        fault -> assertThat(fault.location()).isEqualTo("byte 2"));
        Bytes surrogate = Bytes.ofHex("eda080");
        assertThatThrownBy(surrogate::toUtf8).hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0g", "0x00", " 00", "00 "})
    void refusesWhatIsNotHexadecimal(String text) {
        assertThatThrownBy(() -> Bytes.ofHex(text)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void showsOnlyItsStart() {
        assertThat(Bytes.of(new byte[40])).hasToString("40 bytes " + "00".repeat(16) + "…");
    }
}
