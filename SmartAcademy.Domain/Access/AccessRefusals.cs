using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

public static class AccessRefusals
{
    public static readonly Refusal TwoKeysAlive = new("device_has_two_keys");
    public static readonly Refusal KeyAlreadyRevoked = new("device_key_already_revoked");
    public static readonly Refusal AccessPointNameTaken = new("access_point_name_taken", "Name");
    public static readonly Refusal AccessPointInUse = new("access_point_in_use");
    public static readonly Refusal UnknownAccessPoint = new("unknown_access_point", "AccessPointId");
}
