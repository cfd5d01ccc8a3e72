package io.didymium.crypto.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class MultibaseProperties {
    @Property(tries = 300)
    void everyBaseReadsWhatItWrote(@ForAll MultibaseEncoding base, @ForAll @Size(max = 70) byte[] value)
            throws MalformedInputException {
        String text = Multibase.encode(base, Bytes.of(value));
        assertThat(Multibase.decode(text)).isEqualTo(Bytes.of(value));
        assertThat(Multibase.decode(base, text)).isEqualTo(Bytes.of(value));
    }

    @Property(tries = 300)
    void base58IsTheNumberInBase58(@ForAll @Size(min = 1, max = 60) byte[] value) {
        String text =
                Multibase.encode(MultibaseEncoding.BASE58_BTC, Bytes.of(value)).substring(1);
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".indexOf(text.charAt(i));
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        assertThat(number).isEqualTo(new BigInteger(1, value));
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(Multibase.decode(text)).isNotNull();
        } catch (MalformedInputException refused) {
            assertThat(refused.reason()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void base64UrlHasOneTextForEachValue(@ForAll @Size(max = 40) byte[] value) throws MalformedInputException {
        String text = Base64Url.encode(Bytes.of(value));
        assertThat(Base64Url.decode(text)).isEqualTo(Bytes.of(value));
        assertThat(text)
                .isEqualTo(Multibase.encode(MultibaseEncoding.BASE64_URL, Bytes.of(value))
                        .substring(1));
        assertThat(Base64.decode(Base64.encode(Bytes.of(value)))).isEqualTo(Bytes.of(value));
    }

    @Property(tries = 1000)
    void anyTextIsItsOwnOnlyBase64UrlForm(@ForAll String text) {
        try {
            assertThat(Base64Url.encode(Base64Url.decode(text))).isEqualTo(text);
        } catch (MalformedInputException refused) {
            assertThat(refused.reason()).isNotEmpty();
        }
    }

    @Example
    void boundsTheBasesWhoseCostIsQuadratic() {
        assertThatThrownBy(() -> Multibase.decode("z" + "2".repeat(1025))).hasMessageContaining("at most 1024");
        Bytes large = Bytes.of(new byte[1025]);
        assertThatThrownBy(() -> Multibase.encode(MultibaseEncoding.BASE58_BTC, large))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void refusesOtherBasesThanAskedFor() {
        assertThatThrownBy(() -> Multibase.decode(MultibaseEncoding.BASE58_BTC, "uAA"))
                .hasMessageContaining("prefix z expected");
        for (String text :
                new String[] {"", "z0", "zl", "f0", "fgg", "u=", "uAB", "mA", "x", "UAA", "MAA=", "7778", "0111"}) {
            assertThatThrownBy(() -> Multibase.decode(text)).as(text).isInstanceOf(MalformedInputException.class);
        }
    }
}
