package io.didymium.core.custody;

import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a credit stands for, such as post-consumer content.
 *
 * @param name its name
 * @param classes the source classes of matter that has it, never internal return
 */
public record Attribute(String name, Set<SourceClass> classes) {
    /** @throws IllegalArgumentException if the name is blank, or there is no class or internal return is one */
    public Attribute {
        Text.require(name, "name of an attribute");
        if (classes.isEmpty() || classes.contains(SourceClass.INTERNAL_RETURN)) {
            throw new IllegalArgumentException(name + " must be of a class other than internal return: " + classes);
        }
        classes = Collections.unmodifiableSet(EnumSet.copyOf(classes));
    }
}
