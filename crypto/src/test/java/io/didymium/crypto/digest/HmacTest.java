package io.didymium.crypto.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** The test cases of RFC 4231. */
class HmacTest {
    @Test
    void case1() throws Exception {
        assertThat(Hmac.sha256(Bytes.ofHex("0b".repeat(20)), Bytes.ofUtf8("Hi There"))
                        .toHex())
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void case2() {
        assertThat(Hmac.sha256(Bytes.ofUtf8("Jefe"), Bytes.ofUtf8("what do ya want for nothing?"))
                        .toHex())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void case6OfAKeyLongerThanABlock() throws Exception {
        assertThat(Hmac.sha256(
                                Bytes.ofHex("aa".repeat(131)),
                                Bytes.ofUtf8("Test Using Larger Than Block-Size Key - Hash Key First"))
                        .toHex())
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void refusesAnEmptyKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hmac.sha256(Bytes.empty(), Bytes.empty()));
    }
}
