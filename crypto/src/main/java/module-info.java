/** TMP */
@org.jspecify.annotations.NullMarked
module io.didymium.crypto {
    requires static transitive org.jspecify;
}
