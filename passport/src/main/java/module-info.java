/** What is claimed of a chain, and whether it holds: signed product passports composed, read and verified offline. */
@org.jspecify.annotations.NullMarked
module io.didymium.passport {
    requires static transitive org.jspecify;
    requires transitive io.didymium.core;
    requires transitive io.didymium.crypto;

    exports io.didymium.passport;
    exports io.didymium.passport.bundle;
    exports io.didymium.passport.trust;
}
