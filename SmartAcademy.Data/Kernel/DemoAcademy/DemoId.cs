using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Ids that are the same on every machine: the hash of a name such as <c>student/NOOR/17</c>, as a UUID of version 8.</summary>
internal static class DemoId
{
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("smart-academy-demo/" + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Gives a freshly made entity the id of its name in place of the one drawn by its constructor.</summary>
    public static T Give<T>(T entity, string name)
        where T : class
    {
        typeof(T).GetProperty("Id")!.SetValue(entity, Of(name));
        return entity;
    }
}
