@org.jspecify.annotations.NullMarked
package io.didymium.passport.issue.store;
