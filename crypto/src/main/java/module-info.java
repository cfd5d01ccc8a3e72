/** Who vouches for it: keys, signatures, tokens, proofs, DID documents, status lists and logs, checked offline. */
@SuppressWarnings("module") // The passport module is built after this one.
@org.jspecify.annotations.NullMarked
module io.didymium.crypto {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires org.bouncycastle.provider;

    exports io.didymium.crypto.bytes;
    exports io.didymium.crypto.certificate;
    exports io.didymium.crypto.did;
    exports io.didymium.crypto.digest;
    exports io.didymium.crypto.status;
    exports io.didymium.crypto.integrity;
    exports io.didymium.crypto.json;
    exports io.didymium.crypto.jws;
    exports io.didymium.crypto.key;
    exports io.didymium.crypto.log;
    exports io.didymium.crypto.merkle;
    exports io.didymium.crypto.note;
    exports io.didymium.crypto.sdjwt;
    exports io.didymium.crypto.sdjwt.json;
    exports io.didymium.crypto.signature;
    exports io.didymium.crypto.commit to
            io.didymium.passport;
    exports io.didymium.crypto.group to
            io.didymium.passport;
    exports io.didymium.crypto.internal.json to
            io.didymium.passport;
    exports io.didymium.crypto.range to
            io.didymium.passport;
    exports io.didymium.crypto.sigma to
            io.didymium.passport;
    exports io.didymium.crypto.transcript to
            io.didymium.passport;
}
