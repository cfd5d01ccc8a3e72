package io.didymium.passport.trust;

/** What reader and writer of trust files share. */
final class TrustFormat {
    static final String NAME = "didymium-trust-list";
    static final int VERSION = 1;

    private TrustFormat() {}
}
