/** What is claimed, and whether it holds. */
@org.jspecify.annotations.NullMarked
module io.didymium.passport {
    requires static transitive org.jspecify;
    requires transitive io.didymium.core;
    requires transitive io.didymium.crypto;
    requires java.xml;

    exports io.didymium.passport.exchange;
}
