@NullMarked
package io.quayside.app.packaging;

import org.jspecify.annotations.NullMarked;
