@NullMarked
package io.quayside.app.fx;

import org.jspecify.annotations.NullMarked;
