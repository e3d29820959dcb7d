@NullMarked
package io.quayside.app.product;

import org.jspecify.annotations.NullMarked;
