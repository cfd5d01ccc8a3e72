package io.didymium.passport.exchange.aas.metamodel;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * A class of the metamodel.
 *
 * @param name its name
 * @param named whether objects of it say so in {@code modelType}
 * @param kinds its name, and those of the classes whose members it has
 * @param members its members by name, those of these classes among them
 */
record ModelClass(String name, boolean named, ImmutableSet<String> kinds, ImmutableMap<String, Member> members) {
    /**
     * A member.
     *
     * @param type a class, an enumeration, {@code boolean} or a kind of text
     * @param list whether it is a list, which is not empty
     * @param required whether it must be there
     */
    record Member(String type, boolean list, boolean required) {}
}
