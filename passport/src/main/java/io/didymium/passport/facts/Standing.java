package io.didymium.passport.facts;

/** On whose word an issuer's DID document is believed to be the right one. */
public sealed interface Standing {
    /** The trust list pins the issuer's keys. */
    record ByTrustList() implements Standing {}

    /** The DID is the key itself. */
    record SelfCertifying() implements Standing {}

    /**
     * A trusted register vouches for the document.
     *
     * @param register the register's DID
     */
    record ByRegister(String register) implements Standing {}

    /**
     * A trusted register vouches for another document.
     *
     * @param register the register's DID
     * @param expected the digest that it vouches for
     * @param found the digest of the document in the bundle
     */
    record Mismatched(String register, String expected, String found) implements Standing {}

    /** Nobody trusted vouches for it. */
    record Unpinned() implements Standing {}

    /** Whether the document is believed. */
    default boolean isPinned() {
        return this instanceof ByTrustList || this instanceof SelfCertifying || this instanceof ByRegister;
    }
}
