package io.didymium.passport.verify.facts;

/** On whose word a DID document is accepted as the issuer's. */
public sealed interface TrustBasis {
    /** The trust list pins the issuer's keys. */
    record ByTrustList() implements TrustBasis {}

    /** The DID is the key itself. */
    record SelfCertifying() implements TrustBasis {}

    /**
     * A trusted register vouches for the document.
     *
     * @param register the register's DID
     */
    record ByRegister(String register) implements TrustBasis {}

    /**
     * A trusted register vouches for another document.
     *
     * @param register the register's DID
     * @param expected the digest that it vouches for
     * @param found the digest of the document in the bundle
     */
    record Mismatched(String register, String expected, String found) implements TrustBasis {}

    /** Nobody trusted vouches for it. */
    record Unpinned() implements TrustBasis {}

    /** Whether the document is accepted. */
    default boolean isPinned() {
        return this instanceof ByTrustList || this instanceof SelfCertifying || this instanceof ByRegister;
    }
}
