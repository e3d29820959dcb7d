/// What this program is and what it is made of.
@NullMarked
package io.quayside.app.product;

import org.jspecify.annotations.NullMarked;
