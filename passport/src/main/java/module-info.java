import org.jspecify.annotations.NullMarked;

/**
 * What is claimed of a rare-earth chain, and whether it holds: passports composed, read and verified offline.
 */
@NullMarked
module io.didymium.passport {
    requires transitive io.didymium.core;
    requires transitive io.didymium.crypto;
    requires static transitive org.jspecify;

    exports io.didymium.passport;
}
