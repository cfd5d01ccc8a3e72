/** The wire form of what goods are, whose they are, and under which permits they move. */
package io.didymium.passport.untp.goods;
