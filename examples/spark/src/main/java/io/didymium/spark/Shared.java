package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.CredentialScreen;
import io.didymium.passport.unit.UnitScreen;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The context of a job on a worker: sent as bytes, and opened once for each task that uses it. */
final class Shared implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] context;
    private transient @Nullable CredentialScreen credentials;
    private transient @Nullable UnitScreen units;

    Shared(BulkContext context) {
        this.context = context.write().toByteArray();
    }

    synchronized CredentialScreen credentials() {
        if (credentials == null) {
            credentials = CredentialScreen.of(open());
        }
        return credentials;
    }

    synchronized UnitScreen units() {
        if (units == null) {
            units = UnitScreen.of(open());
        }
        return units;
    }

    private BulkContext open() {
        try {
            return BulkContext.read(Bytes.of(context));
        } catch (MalformedInputException e) {
            throw new IllegalStateException("the context of the job was changed on its way", e);
        }
    }
}
