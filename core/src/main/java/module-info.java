/** TMP */
@org.jspecify.annotations.NullMarked
module io.didymium.core {
    requires static transitive org.jspecify;
}
