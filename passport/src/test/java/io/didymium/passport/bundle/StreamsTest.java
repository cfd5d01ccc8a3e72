package io.didymium.passport.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Passport files and trust files have the same bytes however they are written, and are read from any source. */
class StreamsTest {
    @Test
    void aPassportFileIsWrittenToAStream() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter.write(Phosphate.bundle(), out);
        assertThat(Bytes.of(out.toByteArray())).isEqualTo(BundleWriter.write(Phosphate.bundle()));
        assertThat(BundleReader.read(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(Phosphate.bundle());
    }

    @Test
    void aTrustFileIsWrittenToAStream() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrustWriter.write(Phosphate.trust(), out);
        assertThat(Bytes.of(out.toByteArray())).isEqualTo(TrustWriter.write(Phosphate.trust()));
        assertThat(TrustReader.read(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(Phosphate.trust());
    }
}
