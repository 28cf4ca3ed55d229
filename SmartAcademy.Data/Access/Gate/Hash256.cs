using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>A SHA-256 as a value, so that a school's passes are found without an array for each.</summary>
internal readonly record struct Hash256(UInt128 High, UInt128 Low)
{
    public static Hash256 Of(ReadOnlySpan<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, SHA256.HashSizeInBytes);
        return new Hash256(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
