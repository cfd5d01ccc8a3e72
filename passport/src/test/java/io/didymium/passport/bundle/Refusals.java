package io.didymium.passport.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.function.Consumer;

/** What the tests of refusals share. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(Consumer<ForgedArchive> change, String reason) {
        assertRefused(ForgedArchive.of(Bundles.some()).with(change).toBytes(), reason);
    }

    static void assertRefused(Bytes file, String reason) {
        assertRefused(BundleLimits.standard(), file, reason);
    }

    static void assertRefused(BundleLimits limits, Bytes file, String reason) {
        MalformedInputException refusal =
                catchThrowableOfType(MalformedInputException.class, () -> BundleReader.read(file, limits));
        assertThat(refusal).isNotNull().hasMessageContaining(reason);
    }
}
