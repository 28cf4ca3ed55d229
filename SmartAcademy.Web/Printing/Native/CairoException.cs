using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Cairo refused to draw; the message is Cairo's own.</summary>
internal sealed class CairoException(int status)
    : Exception(Marshal.PtrToStringUTF8(CairoNative.StatusToString(status)) ?? $"Cairo status {status}")
{
    public static void ThrowUnlessSuccess(int status)
    {
        if (status != CairoNative.Success)
        {
            throw new CairoException(status);
        }
    }
}
