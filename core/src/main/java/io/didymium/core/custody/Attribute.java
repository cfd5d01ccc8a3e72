package io.didymium.core.custody;

import com.google.common.collect.Sets;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import java.util.Set;

/**
 * The property that a credit represents, such as post-consumer content.
 *
 * @param name its name
 * @param classes the source classes that have it; internal return is never one
 */
public record Attribute(String name, Set<SourceClass> classes) {
    /** @throws IllegalArgumentException if the name is blank, or there is no class or internal return is one */
    public Attribute {
        Text.require(name, "name of an attribute");
        if (classes.isEmpty() || classes.contains(SourceClass.INTERNAL_RETURN)) {
            throw new IllegalArgumentException(name + " must be of a class other than internal return: " + classes);
        }
        classes = Sets.immutableEnumSet(classes);
    }
}
