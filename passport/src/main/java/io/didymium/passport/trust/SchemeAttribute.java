package io.didymium.passport.trust;

import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import java.util.Set;

/**
 * What the owner of a scheme means by an attribute of its own.
 *
 * @param classes the source classes that it is bound to, at least one
 * @param group what kind of property it is: credits of one group for the same material add up, such as recycled and post-consumer content;
 *     those of another do not, such as who has title to it. {@link #CONTENT} unless stated otherwise
 */
public record SchemeAttribute(Set<SourceClass> classes, String group) {
    /** The group of what material is made from; the attributes named by source classes are in it whatever an owner states. */
    public static final String CONTENT = "content";

    /** @throws IllegalArgumentException if no class is bound, or the group is blank */
    public SchemeAttribute {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("an attribute must be bound to a class");
        }
        classes = Set.copyOf(classes);
        Text.require(group, "group of an attribute");
    }

    /** An attribute of content. */
    public static SchemeAttribute of(Set<SourceClass> classes) {
        return new SchemeAttribute(classes, CONTENT);
    }
}
