package io.didymium.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatusListTest {
    private static final int ENTRIES = StatusList.MINIMUM_ENTRIES;

    @Test
    void firstStatusIsTheMostSignificantBitOfTheFirstByte() {
        StatusList list = StatusList.ofBits(new byte[] {(byte) 0x80, 0x01});
        assertThat(list.status(0)).isEqualTo(1);
        assertThat(list.status(1)).isZero();
        assertThat(list.status(14)).isZero();
        assertThat(list.status(15)).isEqualTo(1);
    }

    @Test
    void statusOfSeveralBitsMayCrossBytes() {
        StatusList list = StatusList.ofBits(new byte[] {0b0000_0010, (byte) 0b1000_0000, 0});
        assertThat(list.status(2, 3)).isEqualTo(0b101);
        assertThat(list.entries(3)).isEqualTo(8);
    }

    @Test
    void readsBackWhatWasSet() throws Exception {
        StatusList list = StatusList.builder(ENTRIES, 2)
                .set(0, 3)
                .set(ENTRIES - 1, 2)
                .set(0, 1)
                .build();
        StatusList read = StatusList.decode(list.encode());
        assertThat(read.status(0, 2)).isEqualTo(1);
        assertThat(read.status(1, 2)).isZero();
        assertThat(read.status(ENTRIES - 1, 2)).isEqualTo(2);
        assertThat(read.entries(2)).isEqualTo(ENTRIES);
    }

    @Test
    void writesTheSameListTheSameWay() {
        assertThat(StatusList.builder(ENTRIES, 1).set(5, 1).build().encode())
                .isEqualTo(StatusList.builder(ENTRIES, 1)
                        .set(7, 1)
                        .set(5, 1)
                        .set(7, 0)
                        .build()
                        .encode());
    }

    @Test
    void writesNoTimeAndNoName() throws Exception {
        String encoded = StatusList.builder(ENTRIES, 1).build().encode();
        assertThat(Base64Url.decode(encoded.substring(1)).slice(0, 10).toHex()).isEqualTo("1f8b08000000000000ff");
    }

    @Test
    void refusesPlacesOutsideTheList() {
        StatusList list = StatusList.ofBits(new byte[2]);
        assertThatThrownBy(() -> list.status(16)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.status(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.status(5, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.status(0, 17)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesListsTooSmallToBuild() {
        assertThatThrownBy(() -> StatusList.builder(ENTRIES - 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.builder(1L << 40, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.builder(ENTRIES, 2).set(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.builder(ENTRIES, 2).set(ENTRIES, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesWhatInflatesBeyondTheLimit() {
        String bomb = "u" + Base64Url.encode(Bytes.of(Gzip.compress(new byte[64 << 20])));
        assertThat(bomb.length()).isLessThan(128 << 10);
        assertMalformed(bomb, "longer than 8388608 bytes");
        String exact = "u" + Base64Url.encode(Bytes.of(Gzip.compress(new byte[1 << 20])));
        assertThatThrownBy(() -> StatusList.decode(exact, (1 << 20) - 1)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void readsAListThatFillsTheLimit() throws Exception {
        String exact = "u" + Base64Url.encode(Bytes.of(Gzip.compress(new byte[1 << 20])));
        assertThat(StatusList.decode(exact, 1 << 20).entries(1)).isEqualTo(8L << 20);
    }

    @Test
    void refusesOtherEncodings() {
        String good = StatusList.builder(ENTRIES, 1).build().encode();
        assertMalformed("", "prefix");
        assertMalformed(good.substring(1), "prefix");
        assertMalformed("z" + good.substring(1), "prefix");
        assertMalformed(good + "=", "encodedList");
        assertMalformed(good + " ", "encodedList");
        assertMalformed("u", "too short");
        // zlib and LSB first: the IETF Token Status List, which must not be taken for this one.
        assertMalformed("ueNrbuRgAAhcBXQ", "too short");
        assertMalformed("ueJztwQEBAAAAgJD-r-4ICgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAYgAAAAQ", "not GZIP");
    }

    @Test
    void refusesDamagedGzip() throws Exception {
        byte[] good = Gzip.compress(new byte[] {1, 2, 3});
        assertThat(Gzip.decompress(good, 3)).containsExactly(1, 2, 3);
        assertRefused(changed(good, 2, 7), "method");
        assertRefused(changed(good, 3, 0x20), "reserved");
        assertRefused(changed(good, good.length - 8, good[good.length - 8] ^ 1), "checksum");
        assertRefused(changed(good, good.length - 1, 1), "length");
        assertRefused(Arrays.copyOf(good, good.length + 1), "followed by");
        assertRefused(Arrays.copyOf(good, good.length - 1), "followed by");
        assertRefused(changed(good, 10, 0xff), "damaged");
        byte[] long_ = Gzip.compress(new byte[100_000]);
        assertRefused(Arrays.copyOf(long_, 40), "ends early");
    }

    @Test
    void readsOptionalGzipHeaderFields() throws Exception {
        byte[] good = Gzip.compress(new byte[] {9});
        Bytes rest = Bytes.of(good).slice(10, good.length);
        Bytes header = Bytes.ofHex("1f8b081e00000000" + "00ff");
        Bytes fields = Bytes.ofHex("0200aabb" + "6100" + "6200" + "0000");
        assertThat(Gzip.decompress(Bytes.concat(header, fields, rest).toByteArray(), 1))
                .containsExactly(9);
        assertRefused(Bytes.concat(header, Bytes.ofHex("ffff0000000000000000")).toByteArray(), "no end");
        assertRefused(
                Bytes.concat(Bytes.ofHex("1f8b0804000000000000ff"), fields).toByteArray(), "past the end");
    }

    private static byte[] changed(byte[] from, int at, int value) {
        byte[] changed = from.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertRefused(byte[] member, String reason) {
        assertThatThrownBy(() -> Gzip.decompress(member, 1 << 20))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(reason);
    }

    private static void assertMalformed(String encoded, String reason) {
        assertThatThrownBy(() -> StatusList.decode(encoded))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(reason);
    }
}
