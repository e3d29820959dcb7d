@NullMarked
package io.quayside.app.logs.text;

import org.jspecify.annotations.NullMarked;
