// Diagnostics, rejections, places and signers are part of this library's interface; one import gives
// all.
@_exported public import Diagnostics
@_exported public import Signatures
