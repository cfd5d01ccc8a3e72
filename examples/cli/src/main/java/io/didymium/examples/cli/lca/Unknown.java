package io.didymium.examples.cli.lca;

import io.didymium.core.lca.system.ProductSystem;
import io.didymium.examples.cli.text.Figures;

/** How results that are not known are shown. */
final class Unknown {
    private Unknown() {}

    /** Whether inputs are cut off, which a number is then without. */
    static String cutOffs(ProductSystem system, ProductChoice product) {
        return system.hasCutOffs(product.productFlow()) ? "some" : "none";
    }

    /** The number, or why there is none. */
    static String text(double value, int digits, boolean characterised) {
        return Double.isFinite(value) ? Figures.significant(value, digits) : state(value, characterised);
    }

    /** The state of a result, in a column of its own where the numbers have theirs. */
    static String state(double value, boolean characterised) {
        if (!characterised) {
            return "not characterised";
        }
        return Double.isFinite(value) ? "known" : "not known";
    }
}
