using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Bytes outside the managed heap that Cairo frees by itself when the last page that shows them is written.</summary>
internal static unsafe class NativeBytes
{
    public static byte* Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        return copy;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Free(nint bytes) => NativeMemory.Free((void*)bytes);
}
